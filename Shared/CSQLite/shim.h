// What Swift cannot call of SQLite: functions with a variable number of arguments. GRDB brings all others. Declared and
// not included, so that this module and GRDB's do not both define SQLite's types.
extern int sqlite3_config(int option, ...);

// SQLITE_CONFIG_MEMSTATUS off: otherwise every allocation of every connection counts itself under one lock. Takes effect
// before SQLite is first used; afterwards SQLITE_MISUSE is returned and nothing changes.
static inline int csqlite_drop_memory_statistics(void) { return sqlite3_config(9, 0); }
