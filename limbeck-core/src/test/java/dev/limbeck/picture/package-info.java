// SPDX-License-Identifier: Apache-2.0
/** Tests of pictures: whole drawings of small histories, and properties over generated ones. */
@NullMarked
package dev.limbeck.picture;

import org.jspecify.annotations.NullMarked;
