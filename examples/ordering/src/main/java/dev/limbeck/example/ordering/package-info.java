// SPDX-License-Identifier: Apache-2.0
/** The entities of a small shop, as an application has them: it knows Jakarta Persistence and Hibernate, and nothing of Limbeck. */
package dev.limbeck.example.ordering;
