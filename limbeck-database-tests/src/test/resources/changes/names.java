// before
@Entity
@Table(name = "`Order`")
class Order1 {
    @Id Long id;
    @Column(name = "`Group`", length = 20) String group;
    @Column(name = "`select`", length = 20) String select;
    @Column(name = "`with space`", length = 20, unique = true) String space;
    @Column(name = "camelCase", length = 20) String camel;
    @Column(name = "имя", length = 20) String name;
    @ManyToOne @JoinColumn(name = "`Parent Id`") Order1 parent;
}
@Entity
@Table(name = "`user`", indexes = @Index(name = "odd_index", columnList = "`key`"))
class User1 {
    @Id Long id;
    @Column(name = "`key`", length = 20) String key;
    @Column(name = "`value`", length = 20) String value;
}
@Entity
class LineItem { @Id Long id; @ManyToOne Order1 theOrder; String productName; }
// rows
insert into LineItem (id, productName) values (1, 'p');
// after
@Entity
@Table(name = "`Order`")
class Order1 {
    @Id Long id;
    @Column(name = "`group`", length = 20) String group;
    @Column(name = "`Select`", length = 20) String select;
    @Column(name = "`with  spaces`", length = 20, unique = true) String space;
    @Column(name = "camelCased", length = 30) String camel;
    @Column(name = "имя", length = 30, nullable = false) @ColumnDefault("'Ы'") String name;
    @ManyToOne @JoinColumn(name = "`Parent Id`") User1 parent;
}
@Entity
@Table(name = "`user`", indexes = @Index(name = "odd_index", columnList = "`key`, `value`"))
class User1 {
    @Id Long id;
    @Column(name = "`key`", length = 40) String key;
    @Column(name = "`value`", length = 20, nullable = false) @ColumnDefault("''") String value;
    @Column(name = "`table`", unique = true) Integer table;
}
@Entity
class LineItem { @Id Long id; @ManyToOne Order1 theOrder; String productName; @Column(name = "`Total Price`") BigDecimal total; }
