// before
@Entity class One { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; String a; }
@Entity class Two { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; String a; }
@Entity class Three { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "s")
    @SequenceGenerator(name = "s", sequenceName = "three_numbers", allocationSize = 50) Long id; }
@Entity class Four { @Id Long id; }
@Entity class Five { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id;
    @ManyToOne Five parent; @OneToMany(mappedBy = "five") List<Six> sixes; }
@Entity class Six { @Id Long id; @ManyToOne Five five; }
// rows
insert into One (id, a) values (1, 'x');
insert into Two (id, a) values (1, 'x');
insert into Three (id) values (1);
insert into Four (id) values (1);
insert into Five (id) values (1);
insert into Five (id, parent_id) values (2, 1);
insert into Six (id, five_id) values (1, 1);
// after
@Entity class One { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id; String a; }
@Entity class Two { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; String a; }
@Entity class Three { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "s")
    @SequenceGenerator(name = "s", sequenceName = "three_numbers", allocationSize = 10, initialValue = 100) Long id; }
@Entity class Four { @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id; }
@Entity class Five { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @ManyToOne Five parent; @OneToMany(mappedBy = "five") List<Six> sixes; }
@Entity class Six { @Id Long id; @ManyToOne Five five; }
