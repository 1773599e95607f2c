// on postgresql h2
// setting hibernate.default_schema=app
// before
@Entity class Author { @Id @GeneratedValue Long id; @Column(unique = true) String name; }
@Entity class Novel { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; @ManyToOne Author author; enum G { A, B } @Enumerated(EnumType.STRING) G genre; }
// rows
insert into app.author (id, name) values (1, 'x');
insert into app.novel (author_id, genre) values (1, 'A');
// after
@Entity @Table(indexes = @Index(columnList = "born")) class Author { @Id @GeneratedValue Long id; @Column(length = 300) String name; LocalDate born; }
@Entity class Novel { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; @ManyToOne(optional = false) @OnDelete(action = OnDeleteAction.CASCADE) Author author; enum G { A, B, C } @Enumerated(EnumType.STRING) G genre; @ManyToMany Set<Author> others; }
@Entity class Shop { @Id @GeneratedValue Long id; @ManyToOne Shop parent; @ManyToOne Novel novel; }
