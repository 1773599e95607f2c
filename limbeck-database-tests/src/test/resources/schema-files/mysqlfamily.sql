DROP TABLE IF EXISTS users;
CREATE TABLE users (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email varchar(190) NOT NULL UNIQUE,
    name varchar(100) NOT NULL DEFAULT 'nobody; really',
    loud varchar(100) GENERATED ALWAYS AS (upper(name)) STORED,
    manager_id bigint,
    balance decimal(12, 2) DEFAULT 0 CHECK (balance >= 0),
    status enum('new', 'paid', 'it''s gone') NOT NULL DEFAULT 'new',
    settings json,
    born date,
    seen timestamp(3) NULL DEFAULT CURRENT_TIMESTAMP(3),
    `Odd Name` int unsigned COMMENT 'odd; indeed',
    small tinyint(1) NOT NULL DEFAULT 1,
    said text,
    KEY (name, born DESC),
    FOREIGN KEY (manager_id) REFERENCES users (id) ON DELETE SET NULL,
    CHECK (born IS NULL OR seen IS NULL OR born < seen)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='people; all of them';
# another comment
CREATE TABLE orders (
    id binary(16) NOT NULL,
    line smallint NOT NULL,
    user_id bigint NOT NULL,
    number int,
    PRIMARY KEY (id, line),
    UNIQUE KEY ux_orders_number (number),
    CONSTRAINT fk_orders_owner FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE
);
CREATE INDEX ix_orders_user ON orders (user_id, number);
ALTER TABLE orders ADD COLUMN noted time(3);

CREATE OR REPLACE VIEW richest AS SELECT u.name FROM users u ORDER BY u.balance DESC LIMIT 1;
DELIMITER //
CREATE TRIGGER users_stamp BEFORE UPDATE ON users FOR EACH ROW
BEGIN
    SET NEW.seen = CURRENT_TIMESTAMP;
END//
DELIMITER ;
GRANT SELECT ON users TO nobody_of_this_name;
