// before
@Entity
@Table(name = "people")
class Person {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(nullable = false, length = 40) String phone;
    @Column(unique = true, length = 40) String mail;
    @Embedded Place home;
    @ManyToOne @JoinColumn(name = "boss_id") Person boss;
    @ElementCollection @CollectionTable(name = "person_hobbies") Set<String> hobbies = new HashSet<>();
}
@Embeddable
class Place {
    @Column(length = 30) String town;
}
// rows
insert into people (id, phone, mail, town, boss_id) values (1, '123', 'a@b.c', 'Ur', null);
insert into people (id, phone, mail, town, boss_id) values (2, '456', 'b@b.c', 'Uruk', 1);
insert into person_hobbies (person_id, hobbies) values (2, 'chess');
// after
@Entity
@Table(name = "persons")
@dev.limbeck.annotation.RenamedFrom("people")
class Person {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @dev.limbeck.annotation.RenamedFrom({"telephone", "phone"})
    @Column(name = "phone_number", nullable = false, length = 40) String phone;
    @dev.limbeck.annotation.RenamedFrom("mail")
    @Column(unique = true, length = 60) String email;
    @Embedded Place home;
    @dev.limbeck.annotation.RenamedFrom("boss_id")
    @ManyToOne @JoinColumn(name = "manager_id") Person manager;
    @dev.limbeck.annotation.RenamedFrom("person_hobbies")
    @ElementCollection @CollectionTable(name = "hobbies") Set<String> hobbies = new HashSet<>();
}
@Embeddable
class Place {
    @dev.limbeck.annotation.RenamedFrom("town")
    @Column(length = 30) String city;
}
// kept
select phone_number from persons order by id: 123, 456
select email from persons order by id: a@b.c, b@b.c
select city from persons order by id: Ur, Uruk
select manager_id from persons where id = 2: 1
select hobbies from hobbies: chess
