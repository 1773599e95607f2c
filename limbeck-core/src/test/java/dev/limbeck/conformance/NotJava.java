// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

/** A case says what Java's compiler would refuse with us: a constraint kind that is none, a column without a type. */
final class NotJava extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotJava(String what) {
        super(what);
    }
}
