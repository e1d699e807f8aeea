namespace LoadPlatform.AppHost.Tests;

/// <summary>Ends the entry point once the model is built.</summary>
#pragma warning disable RCS1194 // It carries nothing but its type
public sealed class StoppedBeforeStartException : Exception;
#pragma warning restore RCS1194
