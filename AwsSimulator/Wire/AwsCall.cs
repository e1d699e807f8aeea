namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>What a request asks for.</summary>
/// <param name="Label">The operation's name in full, target prefix included, whether the simulator has it or not.</param>
/// <param name="Name">The operation's own name.</param>
/// <param name="Service">Its service; null where the simulator does not have it.</param>
/// <param name="Operation">The operation; null where the simulator does not have it.</param>
/// <param name="Protocol">The protocol that the request speaks.</param>
internal sealed record AwsCall(string Label, string Name, AwsService? Service, IAwsOperation? Operation, IProtocol Protocol);
