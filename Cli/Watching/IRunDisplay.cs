using LoadPlatform.Cli.Gateway;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Watching;

/// <summary>Shows a run while it goes on. Called from one place at a time.</summary>
internal interface IRunDisplay
{
    /// <summary>The run as it stands now.</summary>
    void Show(RunView run);

    /// <summary>Something happened in the run.</summary>
    void Report(RunEvent runEvent);

    /// <summary>Something that is no part of the run: the gateway is away, the run is being cancelled.</summary>
    void Note(string text);
}
