namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>A port that the application will listen on, on 127.0.0.1.</summary>
/// <param name="Number">The port.</param>
/// <param name="Setting">The setting that moves it.</param>
/// <param name="Purpose">Who listens there.</param>
internal readonly record struct FixedPort(int Number, string Setting, string Purpose);
