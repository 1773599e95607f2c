// before
@Entity
@Table(name = "tickets")
class Ticket {
    enum State { NEW, OPEN, CLOSED }
    enum Level { LOW, HIGH }
    enum Source { MAIL, WEB }
    @Id Long id;
    @Enumerated(EnumType.STRING) State state;
    @Enumerated(EnumType.ORDINAL) Level level;
    @Enumerated(EnumType.STRING) Source source;
    @Enumerated(EnumType.STRING) @Column(nullable = false) Level first;
}
@Entity
@Table(name = "empties")
class Empty {
    enum Way { IN, OUT }
    @Id Long id;
    @Enumerated(EnumType.ORDINAL) Way one;
    @Enumerated(EnumType.STRING) Way two;
    @Enumerated(EnumType.STRING) Way three;
}
// rows
insert into tickets (id, state, level, source, first) values (1, 'OPEN', 1, 'WEB', 'LOW');
// after
@Entity
@Table(name = "tickets")
class Ticket {
    enum State { NEW, OPEN, WAITING, CLOSED, DONE }
    enum Level { LOW, HIGH, HIGHEST }
    enum Source { WEB, MAIL, PHONE }
    @Id Long id;
    @Enumerated(EnumType.STRING) @Column(nullable = false) State state;
    @Enumerated(EnumType.ORDINAL) Level level;
    @Enumerated(EnumType.STRING) Source source;
    @Enumerated(EnumType.STRING) @Column(length = 30) Level first;
}
@Entity
@Table(name = "empties")
class Empty {
    enum Way { IN, OUT }
    @Id Long id;
    @Enumerated(EnumType.STRING) Way one;
    @Enumerated(EnumType.ORDINAL) Way two;
    String three;
}
