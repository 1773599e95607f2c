// on postgresql h2 mysql mariadb
// before
@Entity
@Table(name = "visits")
class Visit {
    @Id Long id;
    @ColumnDefault("current_timestamp(6)") LocalDateTime made;
    @Column(nullable = false) Instant seen;
    LocalTime opens;
    OffsetDateTime closes;
    @FractionalSeconds(3) LocalDateTime shorter;
    LocalDate dated;
}
// rows
insert into visits (id, seen) values (1, '2026-01-02 03:04:05');
// after
@Entity
@Table(name = "visits")
class Visit {
    @Id Long id;
    LocalDateTime made;
    @ColumnDefault("current_timestamp(6)") Instant seen;
    @FractionalSeconds(2) LocalTime opens;
    LocalDateTime closes;
    LocalDateTime shorter;
    LocalDateTime dated;
}
