// before
@Entity class Alpha { @Id Long id; @ManyToOne Beta beta; }
@Entity class Beta { @Id Long id; @ManyToOne Gamma gamma; @ManyToOne Beta self; }
@Entity class Gamma { @Id Long id; @ManyToOne Alpha alpha; @ManyToOne Loner loner; }
@Entity class Loner { @Id Long id; String text; }
@Entity class Keeper { @Id Long id; @ManyToOne Beta beta; }
// rows
insert into Loner (id, text) values (1, 'x');
insert into Alpha (id) values (1);
insert into Keeper (id) values (1);
// after
@Entity class Alpha { @Id Long id; @ManyToOne Keeper keeper; @ManyToOne Alpha self; }
@Entity class Loner { @Id Long id; String text; @ManyToOne Alpha alpha; @ManyToOne Delta delta; }
@Entity class Delta { @Id Long id; @ManyToOne Loner loner; @ManyToOne Epsilon epsilon; }
@Entity class Epsilon { @Id Long id; @ManyToOne Delta delta; @ManyToOne Epsilon self; }
@Entity class Keeper { @Id Long id; @ManyToOne Alpha beta; @ManyToOne Loner loner; }
