// before
@Entity
@Table(name = "employees")
class Employee {
    @Id Long id;
    String name;
    @Column(length = 50) String street;
    @Embedded Money salary;
}
@Embeddable
class Money { BigDecimal amount; @Column(length = 3) String currency; }
// rows
insert into employees (id, name, street) values (1, 'n', 's');
// after
@Entity
@Table(name = "staff_members")
@SecondaryTable(name = "addresses", pkJoinColumns = @PrimaryKeyJoinColumn(name = "employee_id"),
    indexes = @Index(columnList = "street"))
class Employee {
    @Id Long id;
    String name;
    @Column(table = "addresses", length = 50) String street;
    @Embedded Money salary;
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "bonus", precision = 9, scale = 1))
    @AttributeOverride(name = "currency", column = @Column(name = "bonus_in", length = 3))
    Money bonus;
}
@Embeddable
class Money { BigDecimal amount; @Column(length = 3, nullable = false) String currency; }
