// on sqlite h2 mariadb mysql postgresql-18
// before
@Entity
@Table(name = "boxes", indexes = {@Index(columnList = "doubled"), @Index(columnList = "more"), @Index(columnList = "computed, height")})
class Box {
    @Id Long id;
    int height;
    Integer width;
    Integer gone;
    @GeneratedColumn("height * 2") Integer doubled;
    @GeneratedColumn("height + 1") Integer more;
    Integer computed;
    @GeneratedColumn("width + 1") Integer wider;
    @GeneratedColumn("gone + 1") Integer goneToo;
    @GeneratedColumn("gone + height") @Column(unique = true) Integer plainNow;
}
// rows
insert into boxes (id, height, width, gone, computed) values (1, 10, 5, 3, 3);
insert into boxes (id, height, width, gone, computed) values (2, 11, 6, 4, 3);
// after
@Entity
@Table(name = "boxes", indexes = {@Index(columnList = "doubled"), @Index(columnList = "more"), @Index(columnList = "computed, height")})
class Box {
    @Id Long id;
    int height;
    @Column(nullable = false) @ColumnDefault("1") Long width;
    Integer added;
    @GeneratedColumn("height * 3") Integer doubled;
    Integer more;
    @GeneratedColumn("height - 1") Integer computed;
    @GeneratedColumn("width + 1") Integer wider;
    @GeneratedColumn("added + width") Long addedToo;
    @Column(unique = true) Integer plainNow;
}
