#!/bin/sh
# Makes the samples in the formats that no library writes as office programs do: .doc, .docx and .pdf
# as LibreOffice writes them, with page headers, page numbers, heading styles and first-line indents.
# By hand, when a sample changes. Needs soffice and a Chinese font; on Debian:
#   apt-get install --no-install-recommends libreoffice-writer fonts-wqy-microhei
# Usage: samples/formats/make.sh
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A sample as a flat OpenDocument text: a line becomes a paragraph, an indent of two ideographic
# spaces becomes the paragraph's first-line indent, numbered headings become heading styles.
flat_odt() {
  cat <<'HEAD'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>
  <style:font-face style:name="han" svg:font-family="'WenQuanYi Micro Hei'"/>
</office:font-face-decls>
<office:styles>
  <style:default-style style:family="paragraph">
    <style:paragraph-properties fo:text-align="justify"/>
    <style:text-properties style:font-name="han" style:font-name-asian="han" fo:font-size="12pt"
      style:font-size-asian="12pt" fo:language="zh" fo:country="CN" style:language-asian="zh"
      style:country-asian="CN"/>
  </style:default-style>
  <style:style style:name="Standard" style:family="paragraph"/>
  <style:style style:name="Indented" style:family="paragraph" style:parent-style-name="Standard">
    <style:paragraph-properties fo:text-indent="24pt"/>
  </style:style>
  <style:style style:name="Centred" style:family="paragraph" style:parent-style-name="Standard">
    <style:paragraph-properties fo:text-align="center"/>
  </style:style>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
    style:parent-style-name="Standard" style:default-outline-level="1"/>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
    style:parent-style-name="Standard" style:default-outline-level="2"/>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="A4">
    <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
      fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/>
    <style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm"/></style:header-style>
    <style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style>
  </style:page-layout>
</office:automatic-styles>
<office:master-styles>
  <style:master-page style:name="Standard" style:page-layout-name="A4">
    <style:header><text:p text:style-name="Centred">城市工作材料选编</text:p></style:header>
    <style:footer><text:p text:style-name="Centred">第 <text:page-number/> 页 共 <text:page-count/> 页</text:p></style:footer>
  </style:master-page>
</office:master-styles>
<office:body><office:text>
HEAD
  sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g' \
    -e 's/^　　\(.*\)$/<text:p text:style-name="Indented">\1<\/text:p>/' -e t \
    -e 's/^\([一二三四五六七八九十]*、.*\)$/<text:h text:style-name="Heading_20_1" text:outline-level="1">\1<\/text:h>/' -e t \
    -e 's/^\(（[一二三四五六七八九十]*）.*\)$/<text:h text:style-name="Heading_20_2" text:outline-level="2">\1<\/text:h>/' -e t \
    -e 's/^\(.*\)$/<text:p text:style-name="Standard">\1<\/text:p>/' "$1"
  echo '</office:text></office:body></office:document>'
}

for sample in compilation bureau-summary; do
  flat_odt "../$sample.txt" > "$work/$sample.fodt"
  for format in docx doc pdf; do
    soffice -env:UserInstallation="file://$work/profile" --headless \
      --convert-to "$format" --outdir . "$work/$sample.fodt"
  done
done
