// before
@Entity
@Table(name = "stock")
class Stock {
    @Id Long id;
    @Column(name = "store_no") int store;
    @Column(length = 20) String product;
    int amount;
}
@Entity
@Table(name = "numbers")
class Numbers { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; @Column(length = 10, nullable = false) String code; }
@Entity
@Table(name = "codes")
class Code { @Id @Column(length = 10) String code; int value_of; }
class LineId implements Serializable {
    Long a; Long b;
    public boolean equals(Object o) { return o instanceof LineId l && l.a.equals(a) && l.b.equals(b); }
    public int hashCode() { return 1; }
}
@Entity
@Table(name = "lines_of")
@IdClass(LineId.class)
class Line { @Id Long a; @Id Long b; String text; }
// rows
insert into codes (code, value_of) values ('a', 1);
insert into lines_of (a, b) values (1, 1);
insert into numbers (id, code) values (1, 'x');
insert into numbers (id, code) values (2, 'y');
// after
class StockId implements Serializable {
    int store; String product;
    public boolean equals(Object o) { return o instanceof StockId; }
    public int hashCode() { return 1; }
}
@Entity
@Table(name = "stock")
@IdClass(StockId.class)
class Stock {
    @Id @Column(name = "store_no") int store;
    @Id @Column(length = 20) String product;
    int amount;
}
@Entity
@Table(name = "numbers")
class Numbers { @Id @Column(length = 10) String code; }
@Entity
@Table(name = "codes")
class Code { @Id @Column(length = 20) String code; int value_of; @ManyToOne Line line; }
class LineId implements Serializable {
    Long a; Long b;
    public boolean equals(Object o) { return o instanceof LineId l && l.a.equals(a) && l.b.equals(b); }
    public int hashCode() { return 1; }
}
@Entity
@Table(name = "lines_of")
@IdClass(LineId.class)
class Line { @Id Long b; @Id Long a; String text; }
