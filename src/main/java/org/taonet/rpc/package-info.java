/**
 * JSON-RPC 2.0: one table of methods, declared once, behind a socket (WebSocket and HTTP on one port) or in process.
 * Shapes, codes and texts are those that clients of upstream's nodes match on.
 */
@org.jspecify.annotations.NullMarked
package org.taonet.rpc;
