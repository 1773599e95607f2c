// SPDX-License-Identifier: Apache-2.0
/** Tests of the bridge, and what Hibernate's own script says, as a schema model. */
@NullMarked
package dev.limbeck.hibernate.bridge;

import org.jspecify.annotations.NullMarked;
