// before
@Entity
@Table(name = "courses")
class Course {
    @Id @GeneratedValue Long id;
    @ManyToOne Teacher teacher;
    @ElementCollection List<String> tags;
    @ElementCollection @CollectionTable(name = "course_prices") Set<BigDecimal> prices;
    @ManyToMany Set<Student> students;
}
@Entity
@Table(name = "teachers")
class Teacher {
    @Id @GeneratedValue Long id;
}
@Entity
@Table(name = "students")
class Student {
    @Id @GeneratedValue Long id;
    @OneToMany @JoinColumn(name = "student_id") List<Paper> papers;
}
@Entity
@Table(name = "papers")
class Paper {
    @Id @GeneratedValue Long id;
}
// rows
insert into teachers (id) values (1);
insert into courses (id, teacher_id) values (2, 1);
insert into students (id) values (3);
insert into papers (id, student_id) values (4, 3);
// after
@Entity
@Table(name = "courses")
class Course {
    @Id @GeneratedValue Long id;
    @ManyToMany @JoinTable(name = "course_teachers") Set<Teacher> teachers;
    @ElementCollection @OrderColumn(name = "place") List<String> tags;
    @ElementCollection @CollectionTable(name = "course_prices") @MapKeyColumn(name = "land", length = 2)
    Map<String, Price> prices;
    @ManyToMany @OrderColumn List<Student> students;
    @OneToMany(mappedBy = "course") List<Room> rooms;
}
@Embeddable
class Price {
    @Column(nullable = false) @ColumnDefault("0") BigDecimal amount;
    @Column(length = 3) String currency;
    @ManyToOne Teacher teacher;
}
@Entity
@Table(name = "rooms")
class Room {
    @Id @GeneratedValue Long id;
    @ManyToOne(optional = false) Course course;
}
@Entity
@Table(name = "teachers")
class Teacher {
    @Id @GeneratedValue Long id;
    @ManyToMany(mappedBy = "teachers") Set<Course> courses;
}
@Entity
@Table(name = "students")
class Student {
    @Id @GeneratedValue Long id;
    @OneToMany List<Paper> papers;
    @OneToMany @JoinTable(name = "student_friends") Map<String, Student> friends;
}
@Entity
@Table(name = "papers")
class Paper {
    @Id @GeneratedValue Long id;
}
