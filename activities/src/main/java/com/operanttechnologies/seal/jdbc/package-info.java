/** Keys of seals in the database. */
@NullMarked
package com.operanttechnologies.seal.jdbc;

import org.jspecify.annotations.NullMarked;
