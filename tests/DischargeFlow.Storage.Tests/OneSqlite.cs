using System.Runtime.CompilerServices;
using DischargeFlow.Storage.Sqlite;

namespace DischargeFlow.Tests;

/// <summary>
/// Tests open databases by themselves, too. Which of two libraries of SQLite is taken must be settled before: two at work in one process hand each other
/// what neither understands.
/// </summary>
internal static class OneSqlite
{
#pragma warning disable CA2255 // A test project is nobody's library.
    [ModuleInitializer]
    internal static void Choose() => SqliteLibrary.EnsureReady();
#pragma warning restore CA2255
}
