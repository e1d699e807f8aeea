namespace LoadPlatform.ServiceDefaults;

/// <summary>Which service this process is.</summary>
/// <param name="Name">The service's name in kebab-case, for example <c>metrics-watcher</c>.</param>
public sealed record ServiceIdentity(string Name);
