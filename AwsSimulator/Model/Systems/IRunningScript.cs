namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>A script that was started. Its members are used with the world locked.</summary>
internal interface IRunningScript
{
    /// <summary>What it has written to its standard output so far.</summary>
    string Output { get; }

    /// <summary>What it has written to its standard error so far.</summary>
    string Error { get; }

    /// <summary>Ends it at once, as a cancelled command and one past its execution timeout are ended. What it started in the background lives on.</summary>
    void Kill();
}
