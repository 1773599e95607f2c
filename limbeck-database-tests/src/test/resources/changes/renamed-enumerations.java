// on postgresql
// before
@Entity class Diary {
    enum Mood { SAD, OK, HAPPY }
    @Id Long id;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @ColumnDefault("'OK'") Mood mood;
    @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @Enumerated @Column(nullable = false) Mood other;
}
// rows
insert into diary (id, mood, other) values (1, 'SAD', 'OK');
insert into diary (id, mood, other) values (2, 'HAPPY', 'SAD');
// after
@Entity class Diary {
    @dev.limbeck.annotation.RenamedFrom("mood")
    enum Feeling { @dev.limbeck.annotation.RenamedFrom("SAD") GLUM, @dev.limbeck.annotation.RenamedFrom("OK") FINE, HAPPY }
    @Id Long id;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @ColumnDefault("'FINE'") Feeling mood;
    @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @Enumerated @Column(nullable = false) Feeling other;
}
// kept
select mood from diary order by id: GLUM, HAPPY
select other from diary order by id: FINE, GLUM
