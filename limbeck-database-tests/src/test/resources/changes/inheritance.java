// before
@Entity
@Table(name = "vehicles")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
class Vehicle { @Id Long id; String name; }
@Entity class Car extends Vehicle { int doors; @ManyToOne Owner owner; }
@Entity class Truck extends Vehicle { @Column(name = "load_kg", unique = true) Long load; }
@Entity class Owner { @Id Long id; }

@Entity
@Table(name = "animals")
@Inheritance(strategy = InheritanceType.JOINED)
class Animal { @Id Long id; @ManyToOne Owner owner; }
@Entity @Table(name = "cats") class Cat extends Animal { int lives; }
@Entity @Table(name = "dogs") class Dog extends Animal { @Column(length = 20) String bark; }

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Shape { @Id Long id; String colour; }
@Entity class Circle extends Shape { double radius; }
@Entity class Square extends Shape { double side; }
// rows
insert into Owner (id) values (1);
// after
@Entity
@Table(name = "vehicles")
@Inheritance(strategy = InheritanceType.JOINED)
class Vehicle { @Id Long id; String name; }
@Entity class Car extends Vehicle { int doors; @ManyToOne Owner owner; }
@Entity class Truck extends Vehicle { @Column(name = "load_kg", unique = true) Long load; }
@Entity class Bus extends Vehicle { int seats; }
@Entity class Owner { @Id Long id; }

@Entity
@Table(name = "animals")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("A")
class Animal { @Id Long id; @ManyToOne Owner owner; }
@Entity @DiscriminatorValue("C") class Cat extends Animal { int lives; }
@Entity @DiscriminatorValue("D") class Dog extends Animal { @Column(length = 20) String bark; }

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Shape { @Id Long id; String colour; }
@Entity class Circle extends Shape { double radius; }
@Entity class Square extends Shape { double side; }
