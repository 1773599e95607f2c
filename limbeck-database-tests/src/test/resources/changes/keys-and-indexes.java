// before
@Entity
@Table(name = "books", indexes = {
    @Index(name = "ix_books_title", columnList = "title"),
    @Index(columnList = "author, published"),
    @Index(name = "ix_gone", columnList = "publisher"),
    @Index(name = "ix_turned", columnList = "pages desc"),
    @Index(name = "ux_shelf", columnList = "shelf, place", unique = true)},
    uniqueConstraints = @UniqueConstraint(name = "uq_books_isbn", columnNames = "isbn"))
class Book {
    @Id Long id;
    @Column(length = 100) String title;
    @Column(length = 100) String author;
    LocalDate published;
    @Column(length = 13) String isbn;
    @Column(length = 60) String publisher;
    int pages;
    int shelf;
    int place;
    @Column(unique = true, length = 30) String barcode;
    @Column(length = 30) String code;
}
// rows
insert into books (id, title, author, isbn, publisher, pages, shelf, place, barcode, code)
    values (1, 't', 'a', 'i', 'p', 10, 1, 1, 'b', 'c');
insert into books (id, title, author, isbn, publisher, pages, shelf, place, barcode, code)
    values (2, 't2', 'a2', 'i2', 'p', 10, 1, 2, 'b2', 'c2');
// after
@Entity
@Table(name = "books", indexes = {
    @Index(name = "ix_books_title", columnList = "title, author"),
    @Index(columnList = "published, author"),
    @Index(name = "ix_turned", columnList = "pages asc"),
    @Index(name = "ux_shelf", columnList = "shelf, place"),
    @Index(columnList = "shelf desc, pages")},
    uniqueConstraints = {
        @UniqueConstraint(name = "uq_books_isbn", columnNames = {"isbn", "publisher"}),
        @UniqueConstraint(columnNames = {"author", "title"})})
class Book {
    @Id Long id;
    @Column(length = 100) String title;
    @Column(length = 120) String author;
    LocalDate published;
    @Column(length = 20) String isbn;
    @Column(length = 60) String publisher;
    int pages;
    int shelf;
    int place;
    @Column(length = 30) String barcode;
    @Column(unique = true, length = 30) String code;
}
