using DischargeFlow.Casework.Directory;

namespace DischargeFlow.Storage.Sessions;

/// <summary>The directory as it was last committed, shared by the readers.</summary>
internal sealed class DirectoryCache
{
    private volatile Versioned? _latest;

    public DirectorySnapshot Of(long version, Func<DirectorySnapshot> load)
    {
        if (_latest is { } latest && latest.Version == version) return latest.Snapshot;
        var loaded = new Versioned(version, load());
        _latest = loaded;
        return loaded.Snapshot;
    }

    private sealed record Versioned(long Version, DirectorySnapshot Snapshot);
}
