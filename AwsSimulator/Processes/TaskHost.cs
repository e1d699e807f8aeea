namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>What a task's containers are.</summary>
public enum TaskHost
{
    /// <summary>Simulated: nothing runs. The clock may be scaled.</summary>
    Model,

    /// <summary>Real local processes, in real time.</summary>
    Process,
}
