// before
@Entity
@Table(name = "customers")
class Customer {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    String name;
    @Column(length = 40) String phone;
    Integer age;
    int points;
    @Column(precision = 10, scale = 2) BigDecimal balance;
    @Column(length = 100) String note;
    @Column(nullable = false, length = 20) @ColumnDefault("'new'") String status;
    @ColumnDefault("5") Integer stars;
    @Column(name = "legacy_code", length = 12) String code;
    LocalDateTime created;
    float ratio;
    @Column(nullable = false) String email;
}
// rows
insert into customers (id, name, phone, age, points, balance, note, status, stars, legacy_code, ratio, email)
    values (1, 'Ann', '123', 30, 7, 12.50, 'x', 'old', 4, 'c1', 1.5, 'a@b.c');
insert into customers (id, name, phone, age, points, balance, note, status, stars, legacy_code, ratio, email)
    values (2, 'Bob', '456', 31, 8, 13.50, 'y', 'new', 3, 'c2', 2.5, 'b@b.c');
// after
@Entity
@Table(name = "customers")
class Customer {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(nullable = false, length = 80) String name;
    @Column(name = "phone_number", length = 40) String phone;
    Long age;
    long points;
    @Column(precision = 14, scale = 4) BigDecimal balance;
    @Column(length = 100000) String note;
    @Column(length = 50) @ColumnDefault("'it''s open'") String status;
    Integer stars;
    Instant created;
    double ratio;
    @Column(length = 320) String email;
    @Column(nullable = false) @ColumnDefault("0") int visits;
    @Column(nullable = false, length = 2) @ColumnDefault("'EN'") String language;
    @Column(nullable = false) @ColumnDefault("true") boolean active = true;
    LocalDate birthday;
    UUID token;
    byte[] picture;
}
