namespace LoadPlatform.AppHost.Configuration;

/// <summary>Which AWS the services talk to.</summary>
internal enum AwsMode
{
    /// <summary>AwsSimulator, started with the application.</summary>
    Simulator,

    /// <summary>AWS itself, with the operator's own credentials.</summary>
    Aws,
}
