CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email varchar(320) NOT NULL UNIQUE,
    name text NOT NULL DEFAULT 'nobody; really',
    loud text GENERATED ALWAYS AS (upper(name)) STORED,
    manager_id bigint REFERENCES users ON DELETE SET NULL,
    balance numeric(12, 2) DEFAULT 0 CHECK (balance >= 0),
    born date,
    seen timestamp DEFAULT CURRENT_TIMESTAMP,
    [Odd Name] integer,
    CHECK (born IS NULL OR seen IS NULL OR born < seen)
);
CREATE TABLE sqlite_sequence(name,seq);
CREATE INDEX ix_users_lower ON users (lower(name));
CREATE UNIQUE INDEX ux_users_name ON users (name DESC) WHERE manager_id IS NULL;
CREATE TABLE orders (
    id blob NOT NULL,
    line smallint NOT NULL,
    user_id bigint NOT NULL,
    said text COLLATE NOCASE, noted time,
    PRIMARY KEY (id, line),
    CONSTRAINT fk_orders_owner FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE pairs (a integer, b text, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE VIEW richest AS SELECT name FROM users ORDER BY balance DESC LIMIT 1
/* richest(name) */;
CREATE TRIGGER users_stamp AFTER UPDATE ON users BEGIN
    UPDATE users SET seen = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
