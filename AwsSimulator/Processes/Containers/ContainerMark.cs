namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>What the processes of a container are known by: variables in their environments.</summary>
/// <param name="WorkFolder">The simulator's work folder, an absolute path.</param>
/// <param name="Id">The container's id, no other's.</param>
internal sealed record ContainerMark(string WorkFolder, string Id)
{
    private const string FolderVariable = "AWS_SIMULATOR_WORK_FOLDER";
    private const string ContainerVariable = "AWS_SIMULATOR_CONTAINER";

    /// <summary>Held by all processes of this container.</summary>
    public string Container => $"{ContainerVariable}={Id}";

    /// <summary>Held by all processes of a simulator that uses a work folder.</summary>
    public static string OfAll(string workFolder) => $"{FolderVariable}={workFolder}";

    public void PutInto(IDictionary<string, string?> environment)
    {
        environment[FolderVariable] = WorkFolder;
        environment[ContainerVariable] = Id;
    }
}
