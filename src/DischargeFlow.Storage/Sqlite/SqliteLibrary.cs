using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>Takes the system's SQLite when it is newer than the bundled one, which is 3.35.5.</summary>
internal static class SqliteLibrary
{
    private const int BundledVersion = 3_035_005;
    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];
    private static readonly Lazy<bool> Ready = new(Init);

    public static void EnsureReady() => _ = Ready.Value;

    private static bool Init()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();

        // Every connection here is used by one thread at a time, and nobody asks SQLite how much memory it holds: neither lock is needed.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3") return 0;
        foreach (var system in SystemNames)
        {
            if (!NativeLibrary.TryLoad(system, out var handle)) continue;
            if (VersionOf(handle) > BundledVersion) return handle;
            NativeLibrary.Free(handle);
        }

        return 0;
    }

    private static int VersionOf(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var export)
            ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)()
            : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
