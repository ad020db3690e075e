-- The ledger's first schema. Tables hold what the chain needs; views at the end are what people query.

-- Small facts: genesis hash, preset, what the chain wants to find again.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- One row a block. volume: what reading all change sets up to and with this one costs, in bytes.
CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  volume INTEGER NOT NULL,
  time_ms INTEGER,
  author INTEGER,
  extrinsic_count INTEGER NOT NULL,
  event_count INTEGER NOT NULL,
  header BLOB NOT NULL,
  body BLOB NOT NULL,
  receipts BLOB NOT NULL,
  changes BLOB NOT NULL
);
CREATE INDEX log_hash ON log (hash);

-- Storage keys that change often, by number: change sets name them by it.
CREATE TABLE keys (
  id INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE
);

-- States that can be read in place, oldest to newest: keyframes, and last the checkpoint.
-- size: bytes of this state's pages. last_page: the last one written for it. dropped: numbers of the pages that some
-- earlier state has and this one has not.
CREATE TABLE bases (
  block INTEGER PRIMARY KEY,
  root BLOB NOT NULL,
  size INTEGER NOT NULL,
  last_page INTEGER NOT NULL,
  dropped BLOB NOT NULL
);

-- Pages of these states, shared among them and never modified; id is path and hash. latest: the base that wrote it, or
-- that took it up again after an earlier one had dropped it.
CREATE TABLE pages (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  latest INTEGER NOT NULL,
  bytes BLOB NOT NULL
);

CREATE TABLE snapshots (
  name TEXT PRIMARY KEY,
  block INTEGER NOT NULL,
  hash BLOB NOT NULL,
  made_ms INTEGER NOT NULL
) WITHOUT ROWID;

-- Decoded from the blocks; can be dropped and rebuilt.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  pallet TEXT NOT NULL,
  name TEXT NOT NULL
);
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE
);
CREATE TABLE extrinsic_rows (
  block INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hash BLOB NOT NULL,
  call INTEGER NOT NULL,
  signer INTEGER,
  args TEXT NOT NULL,
  error TEXT,
  fee INTEGER NOT NULL,
  tip INTEGER NOT NULL,
  PRIMARY KEY (block, idx)
) WITHOUT ROWID;
CREATE INDEX extrinsic_signer ON extrinsic_rows (signer, block) WHERE signer IS NOT NULL;
CREATE TABLE event_rows (
  block INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  extrinsic INTEGER,
  event INTEGER NOT NULL,
  args TEXT NOT NULL,
  PRIMARY KEY (block, idx)
) WITHOUT ROWID;
CREATE TABLE transfer_rows (
  block INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  extrinsic INTEGER,
  source INTEGER NOT NULL,
  target INTEGER NOT NULL,
  rao INTEGER NOT NULL,
  PRIMARY KEY (block, idx)
) WITHOUT ROWID;
CREATE INDEX transfer_source ON transfer_rows (source, block);
CREATE INDEX transfer_target ON transfer_rows (target, block);

CREATE VIEW blocks AS
SELECT l.number, '0x' || lower(hex(l.hash)) AS hash, '0x' || lower(hex(substr(l.header, 1, 32))) AS parent,
  l.time_ms, strftime('%Y-%m-%d %H:%M:%S', l.time_ms / 1000.0, 'unixepoch') AS time, a.address AS author,
  l.extrinsic_count AS extrinsics, l.event_count AS events,
  length(l.header) + length(l.body) + length(l.receipts) + length(l.changes) AS bytes
FROM log l LEFT JOIN accounts a ON a.id = l.author;

CREATE VIEW extrinsics AS
SELECT x.block << 20 | x.idx AS id, x.block, x.idx, '0x' || lower(hex(x.hash)) AS hash, n.pallet, n.name AS call,
  a.address AS signer, x.args, x.error IS NULL AS success, x.error, x.fee AS fee_rao, x.tip AS tip_rao
FROM extrinsic_rows x JOIN names n ON n.id = x.call LEFT JOIN accounts a ON a.id = x.signer;

CREATE VIEW events AS
SELECT e.block << 20 | e.idx AS id, e.block, e.idx, e.extrinsic, n.pallet, n.name, e.args
FROM event_rows e JOIN names n ON n.id = e.event;

CREATE VIEW transfers AS
SELECT t.block << 20 | t.idx AS id, t.block, t.idx, t.extrinsic, s.address AS "from", d.address AS "to",
  t.rao AS amount_rao, printf('%d.%09d', t.rao / 1000000000, t.rao % 1000000000) AS amount_tao
FROM transfer_rows t JOIN accounts s ON s.id = t.source JOIN accounts d ON d.id = t.target;

-- Transfers as one account sees them: this finds both directions by an index.
CREATE VIEW movements AS
SELECT s.address AS account, t.block, t.idx, t.extrinsic, 'out' AS way, d.address AS other, t.rao AS amount_rao,
  printf('%d.%09d', t.rao / 1000000000, t.rao % 1000000000) AS amount_tao
FROM transfer_rows t JOIN accounts s ON s.id = t.source JOIN accounts d ON d.id = t.target
UNION ALL
SELECT d.address, t.block, t.idx, t.extrinsic, 'in', s.address, t.rao,
  printf('%d.%09d', t.rao / 1000000000, t.rao % 1000000000)
FROM transfer_rows t JOIN accounts s ON s.id = t.source JOIN accounts d ON d.id = t.target;

-- 'TAON': says whose file this is.
PRAGMA application_id = 1413566286;
PRAGMA user_version = 1;
