namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>How containers end.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>SIGKILL: it was still there when the stop timeout was over.</summary>
    public const int Killed = 137;

    /// <summary>SIGTERM, which it did not catch.</summary>
    public const int Terminated = 143;
}
