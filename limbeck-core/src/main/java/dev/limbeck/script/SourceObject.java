// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import javax.tools.SimpleJavaFileObject;

/** A script as the compiler reads it. */
final class SourceObject extends SimpleJavaFileObject {
    private final JavaSource source;

    SourceObject(JavaSource source) {
        super(source.path().toUri(), Kind.SOURCE);
        this.source = source;
    }

    JavaSource source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
