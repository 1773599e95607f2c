// before
@Entity
@Table(name = "teams")
class Team {
    @Id Long id;
    @ManyToOne Team parent;
    @OneToOne Person lead;
}
@Entity
@Table(name = "people")
class Person {
    @Id Long id;
    @ManyToOne(optional = false) Team team;
    @ManyToOne @JoinColumn(name = "mentor", foreignKey = @ForeignKey(name = "fk_mentor")) Person mentor;
    @ManyToOne @JoinColumn(name = "office_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Office office;
    @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Office home;
    @ManyToOne Office favourite;
}
@Entity
@Table(name = "offices")
class Office {
    @Id Long id;
}
@Entity
@Table(name = "badges")
class Badge {
    @Id Long id;
    @OneToOne @JoinColumn(name = "person_id") Person person;
    @ManyToOne Office office;
}
// rows
insert into offices (id) values (10);
insert into teams (id, parent_id) values (1, null);
insert into teams (id, parent_id) values (2, 1);
insert into people (id, team_id, office_id, home_id) values (5, 2, 10, 10);
update teams set lead_id = 5 where id = 2;
insert into badges (id, person_id, office_id) values (7, 5, 10);
// after
@Entity
@Table(name = "teams")
class Team {
    @Id Long id;
    @OneToOne Person lead;
}
@Entity
@Table(name = "people")
class Person {
    @Id Long id;
    @ManyToOne Team team;
    @ManyToOne @JoinColumn(name = "mentor", foreignKey = @ForeignKey(name = "fk_teacher")) Person mentor;
    @ManyToOne @JoinColumn(name = "office_id") Office office;
    @ManyToOne Office home;
    @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Office favourite;
    @ManyToOne Person boss;
}
@Entity
@Table(name = "offices")
class Office {
    @Id Long id;
    @ManyToOne Person owner;
    @OneToOne Badge masterKey;
}
@Entity
@Table(name = "badges")
class Badge {
    @Id Long id;
    @ManyToOne @JoinColumn(name = "person_id") Person person;
    @Column(name = "office_id") Long office;
}
