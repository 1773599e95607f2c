// before
@Entity
@Table(name = "orders")
class Purchase {
    enum Status { NEW, PAID, SENT }
    enum Tag { HOT, COLD }
    enum Way { AIR, SEA }
    @Id Long id;
    @Enumerated(EnumType.STRING) @Column(nullable = false) @ColumnDefault("'NEW'") Status status;
    @Enumerated(EnumType.STRING) @Column(length = 4) Way way;
    @Enumerated(EnumType.STRING) Status former;
    @ElementCollection @Enumerated(EnumType.STRING) @CollectionTable(name = "order_tags") java.util.Set<Tag> tags;
}
// rows
insert into orders (id, status, way, former) values (1, 'NEW', 'AIR', 'SENT');
insert into orders (id, status, way) values (2, 'PAID', 'SEA');
insert into order_tags (purchase_id, tags) values (1, 'HOT');
insert into order_tags (purchase_id, tags) values (1, 'COLD');
// after
@Entity
@Table(name = "orders")
class Purchase {
    enum Status {
        @dev.limbeck.annotation.RenamedFrom("NEW") OPEN,
        PAID,
        @dev.limbeck.annotation.RenamedFrom({"DISPATCHED", "SENT"}) DELIVERED,
        RETURNED
    }
    enum Tag { @dev.limbeck.annotation.RenamedFrom("HOT") URGENT, COLD }
    enum Way { @dev.limbeck.annotation.RenamedFrom("AIR") AIRPLANE, SEA }
    @Id Long id;
    @dev.limbeck.annotation.RenamedFrom("status")
    @Enumerated(EnumType.STRING) @Column(name = "state", nullable = false) @ColumnDefault("'OPEN'") Status status;
    @Enumerated(EnumType.STRING) @Column(length = 10) Way way;
    @Enumerated(EnumType.STRING) Status former;
    @ElementCollection @Enumerated(EnumType.STRING) @CollectionTable(name = "order_tags") java.util.Set<Tag> tags;
}
// kept
select state from orders order by id: OPEN, PAID
select way from orders order by id: AIRPLANE, SEA
select former from orders where id = 1: DELIVERED
select tags from order_tags order by tags desc: URGENT, COLD
