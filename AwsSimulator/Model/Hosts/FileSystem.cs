using System.Diagnostics.CodeAnalysis;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A host's files, in memory.</summary>
internal sealed class FileSystem(Func<DateTimeOffset> now)
{
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal) { "/", "/tmp", "/root" };
    private readonly SortedDictionary<string, VirtualFile> _files = new(StringComparer.Ordinal);

    /// <summary>What the host's clock says.</summary>
    public DateTimeOffset Now => now();

    /// <summary>An absolute path without "." and "..".</summary>
    public static string Resolve(string current, string path)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : $"{current}/{path}").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }

        return $"/{string.Join('/', parts)}";
    }

    public bool IsFolder(string path) => _folders.Contains(path);

    public bool IsFile(string path) => _files.ContainsKey(path);

    public bool TryRead(string path, [NotNullWhen(true)] out VirtualFile? file) => _files.TryGetValue(path, out file);

    public bool HasParent(string path) => _folders.Contains(Parent(path));

    public void MakeFolder(string path)
    {
        for (var folder = path; _folders.Add(folder); folder = Parent(folder))
        {
            if (folder == "/")
                break;
        }
    }

    /// <summary>The file at a path, made where it is missing; null where its folder is missing.</summary>
    public VirtualFile? Open(string path, bool truncate)
    {
        if (!HasParent(path) || IsFolder(path))
            return null;

        if (truncate || !_files.TryGetValue(path, out var file))
            _files[path] = file = new VirtualFile(now);
        return file;
    }

    public void Remove(string path)
    {
        var below = path.TrimEnd('/') + "/";
        _files.Remove(path);
        _folders.Remove(path);
        foreach (var file in _files.Keys.Where(key => key.StartsWith(below, StringComparison.Ordinal)).ToList())
            _files.Remove(file);
        _folders.RemoveWhere(folder => folder.StartsWith(below, StringComparison.Ordinal));
    }

    /// <summary>The names in a folder, sorted.</summary>
    public IReadOnlyList<string> List(string folder) =>
        [.. _folders.Where(path => path != "/" && Parent(path) == folder)
            .Concat(_files.Keys.Where(path => Parent(path) == folder))
            .Select(path => path[(path.LastIndexOf('/') + 1)..])
            .Order(StringComparer.Ordinal)];

    private static string Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "/" : path[..slash];
    }
}
