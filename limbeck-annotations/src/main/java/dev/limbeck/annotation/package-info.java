// SPDX-License-Identifier: Apache-2.0
/** Annotations for entities. Imports nothing of the project; Limbeck reads them by name. */
@NullMarked
package dev.limbeck.annotation;

import org.jspecify.annotations.NullMarked;
