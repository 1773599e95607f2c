// on postgresql
// before
@Entity
@Table(name = "events")
class Event {
    @Id Long id;
    @Lob byte[] payload;
    @Lob String note;
    @Lob String words;
    byte[] bytes;
    @Column(length = 100) String text;
}
// rows
insert into events (id, payload, note, words, bytes, text) values (1, lo_from_bytea(0, 'abc'), lo_from_bytea(0, convert_to('grün', 'UTF8')), null, 'xyz', 'здесь');
insert into events (id) values (2);
// after
@Entity
@Table(name = "events")
class Event {
    @Id Long id;
    byte[] payload;
    @Column(columnDefinition = "text") String note;
    @Column(length = 40) String words;
    @Lob byte[] bytes;
    @Lob String text;
}
// kept
select convert_from(payload, 'UTF8') from events where id = 1: abc
select note from events where id = 1: grün
select convert_from(lo_get(bytes), 'UTF8') from events where id = 1: xyz
select convert_from(lo_get(text), 'UTF8') from events where id = 1: здесь
select count(*) from events where payload is null and text is null: 1
