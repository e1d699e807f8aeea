namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>What to start for a container. The arguments are a list: no shell reads them.</summary>
/// <param name="Executable">An absolute path.</param>
/// <param name="Arguments">Its arguments, without its name.</param>
/// <param name="Folder">The working directory, which must exist.</param>
/// <param name="Environment">The whole environment: nothing of the simulator's own is added.</param>
internal sealed record ContainerCommand(string Executable, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Environment);
