namespace Participation.Acts.Reading;

/// <summary>What a line is, once its neighbours are known.</summary>
internal enum Role { Front, Title, Container, ContainerHeading, ArticleHeading, Article, HeadingBelow, Body, Note, Conclusion, Annex, AnnexHeading }

/// <summary>A line in its place. <paramref name="Rank"/> orders containers: a smaller one holds a greater one.</summary>
internal sealed record Placed(Token Token, Role Role, ProvisionKind Kind = ProvisionKind.Paragraph, int Rank = 0);
