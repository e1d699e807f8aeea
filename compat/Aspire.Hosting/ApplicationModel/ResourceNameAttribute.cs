namespace Aspire.Hosting.ApplicationModel;

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ResourceNameAttribute : Attribute;
