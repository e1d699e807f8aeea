namespace LoadPlatform.AppHost.Processes;

/// <summary>What the file <c>processes.json</c> holds.</summary>
internal sealed record ProcessRecord
{
    /// <summary>The machine's start to which the marks belong.</summary>
    public required string Boot { get; init; }

    /// <summary>The AppHost that holds the data folder.</summary>
    public required ProcessMark AppHost { get; init; }

    /// <summary>The processes that it started and that have not ended.</summary>
    public required IReadOnlyList<StartedProcess> Started { get; init; }

    /// <summary>The AppHost, where it is alive and not this process.</summary>
    public ProcessMark? LiveOwner => Boot == ProcessTable.Boot && AppHost.Pid != Environment.ProcessId && ProcessTable.IsAlive(AppHost) ? AppHost : null;

    /// <summary>The started processes that are alive.</summary>
    public IReadOnlyList<StartedProcess> Alive => Boot == ProcessTable.Boot ? [.. Started.Where(process => ProcessTable.IsAlive(process.Mark))] : [];
}
