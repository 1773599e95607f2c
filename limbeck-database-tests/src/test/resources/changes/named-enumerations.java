// on postgresql
// before
@Entity class Mood {
    enum Feeling { SAD, OK, HAPPY }
    enum Weather { SUN, RAIN }
    @Id Long id;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Feeling feeling;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @ColumnDefault("'SUN'") Weather weather;
    @Enumerated(EnumType.STRING) Weather other;
}
// rows
insert into mood (id, feeling, other) values (1, 'HAPPY', 'RAIN');
// after
@Entity class Mood {
    enum Feeling { SAD, HAPPY, OVERJOYED, MIXED }
    enum Weather { RAIN, SUN, SNOW }
    @Id Long id;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @Column(nullable = false) Feeling feeling;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) @ColumnDefault("'RAIN'") Weather weather;
    @Enumerated @JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM) Weather other;
}
