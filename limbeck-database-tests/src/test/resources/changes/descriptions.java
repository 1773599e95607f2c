// before
@Entity
@Table(name = "wells")
@Comment("holes in the ground")
@Check(constraints = "depth > 0")
class Well {
    @Id Long id;
    int depth;
    @Comment("in metres") @Column(length = 10) String width;
    @Comment("it's \"gone\" tomorrow") String name;
    String plain;
    @Check(constraints = "age >= 0") Integer age;
    @Column(columnDefinition = "varchar(30) default 'x'") String defined;
    @Column(columnDefinition = "integer") Integer number;
    @ColumnDefault("1") Integer one;
    @Column(length = 20) @ColumnDefault("'a'") String letter;
}
// rows
insert into wells (id, depth, width, age) values (1, 10, '5', 3);
// after
@Entity
@Table(name = "wells")
@Comment("бурение: «скважины» x")
@Check(constraints = "depth > 1 and depth < 10000")
class Well {
    @Id Long id;
    int depth;
    @Comment("in miles") @Column(length = 20) String width;
    String name;
    @Comment("new") String plain;
    @Check(constraints = "age < 1000") Integer age;
    @Column(columnDefinition = "varchar(40) default 'y' not null") String defined;
    @Column(columnDefinition = "bigint") Integer number;
    @ColumnDefault("2") Integer one;
    @Column(length = 20) @ColumnDefault("'b\\c'") String letter;
}
