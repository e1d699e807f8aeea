namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>Counts everything that the engine does to the world outside it, and lets a test do something after a chosen one.</summary>
internal sealed class Effects
{
    public List<string> Done { get; } = [];

    /// <summary>After how many effects <see cref="Then"/> is done, once; 0 never.</summary>
    public int After { get; set; }

    /// <summary>After which effect <see cref="Then"/> is done, besides.</summary>
    public string? WhenDone { get; set; }

    public Action? Then { get; set; }

    public void Note(string effect)
    {
        Done.Add(effect);
        if (Done.Count == After || effect == WhenDone)
            Then?.Invoke();
    }
}
